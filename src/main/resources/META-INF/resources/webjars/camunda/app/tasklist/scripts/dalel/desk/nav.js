/*
 * The menu in the head of pages of ours, which depends on who is logged in.
 */
import { workMenu } from '../work-menu.js';

workMenu(document.getElementById('work-menu')).catch(refusal => console.error(refusal));
