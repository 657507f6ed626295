/*
 * The links in the head of pages of ours that depend on who is logged in.
 */
import { workLinks } from '../work-links.js';

workLinks(document.getElementById('work-links')).catch(refusal => console.error(refusal));
