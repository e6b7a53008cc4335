/**
 * Getting in and out: the first account, signing in and out, confirming the password, the language. Decides nothing about
 * accounts; that is {@code plugin.access}. Start reading at {@link obscura.web.signin.SignInRoutes}.
 */
package obscura.web.signin;
