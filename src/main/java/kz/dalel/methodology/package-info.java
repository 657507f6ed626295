/** Editions of the assessment's methodology: what is assessed, of whom, by which scale and under which readings. */
@ApplicationModule(displayName = "Methodology", allowedDependencies = {"shared"})
package kz.dalel.methodology;

import org.springframework.modulith.ApplicationModule;
