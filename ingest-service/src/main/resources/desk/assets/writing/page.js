// The writing page. Without this script it is a plain form that does the same.
import { editBody } from './body-editor.js';
import { count } from './counters.js';

for (const field of document.querySelectorAll('textarea[data-body]')) {
  editBody(field);
}
for (const field of document.querySelectorAll('[data-count][maxlength]')) {
  count(field);
}
