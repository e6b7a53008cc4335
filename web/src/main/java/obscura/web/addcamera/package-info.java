/**
 * How a camera is reached: found in the network or typed in, tried before it is kept, its certificate confirmed by a person when
 * it is another one. Start reading at {@link obscura.web.addcamera.AddCameraRoutes}. A password goes in and never out.
 */
package obscura.web.addcamera;
