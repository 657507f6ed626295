/** The way in over HTTP: what reaches the engine, and how refusals are told. */
package kz.dalel.platform.web;
