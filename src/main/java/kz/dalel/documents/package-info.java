/**
 * Documents for print: a template and what fills it become a PDF that names its number and its content's hash on every page and
 * is the same byte for byte whenever the same is printed again. What a document says is the say of other rooms.
 */
@ApplicationModule(displayName = "Documents", allowedDependencies = "shared")
package kz.dalel.documents;

import org.springframework.modulith.ApplicationModule;
