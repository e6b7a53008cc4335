package obscura.web;

import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Nvrs;
import obscura.retention.certificate.MakeCertificate;
import obscura.retention.footage.Place;

/** What things are called when a certificate is made. */
record NamesNow(Cameras cameras, Nvrs nvrs) implements MakeCertificate.Names {
    @Override
    public String camera(CameraId camera) {
        return cameras.find(camera).map(Camera::name).orElse("");
    }

    @Override
    public String place(Place place) {
        return place.nvr().flatMap(nvrs::find).map(KnownNvr::name).orElse("");
    }
}
