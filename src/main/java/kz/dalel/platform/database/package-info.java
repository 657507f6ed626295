/** The real PostgreSQL that comes with the application. */
package kz.dalel.platform.database;
