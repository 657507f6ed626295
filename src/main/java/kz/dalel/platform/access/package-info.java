/** Groups, permissions and ready-made task filters, and the refusal of default passwords. */
package kz.dalel.platform.access;
