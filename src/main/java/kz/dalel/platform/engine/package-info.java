/** The process engine's own configuration: models, expressions, jobs. */
package kz.dalel.platform.engine;
