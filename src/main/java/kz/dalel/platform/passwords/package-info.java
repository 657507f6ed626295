/** How passwords are kept: by a slow hash, through the engine's extension points, and renewed where they are kept by an older one. */
package kz.dalel.platform.passwords;
