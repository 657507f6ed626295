/** Where the registry's people meet the process engine. */
package kz.dalel.registry.process;
