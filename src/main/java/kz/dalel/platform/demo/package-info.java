/** What a stranger finds on first start: fictional bodies and people, a closed quarter and one half-way. */
package kz.dalel.platform.demo;
