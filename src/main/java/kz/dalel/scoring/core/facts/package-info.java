/** The scoring core's input: facts of every shape, with the rules by which they contradict themselves. */
@NamedInterface("facts")
package kz.dalel.scoring.core.facts;

import org.springframework.modulith.NamedInterface;
