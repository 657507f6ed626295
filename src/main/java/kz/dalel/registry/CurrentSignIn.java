package kz.dalel.registry;

/** The sign-in by which the running request has come in. */
public interface CurrentSignIn {

    /** @throws IllegalStateException outside of a request of somebody who has signed in */
    SignInId id();
}
