// The writing page. Without this script it is a plain form that does the same.
import { editBody } from './body-editor.js';
import { count } from './counters.js';
import { keepTyped } from './keeping.js';
import { markFocalPoints } from './pictures.js';
import { previewBeside } from './previewing.js';

for (const field of document.querySelectorAll('textarea[data-body]')) {
  editBody(field);
}
// Where two texts meet, there is another form: what is chosen there is not kept while it is chosen
const form = document.getElementById('writing');
if (form) {
  for (const field of form.querySelectorAll('[data-count][maxlength]')) {
    count(field);
  }
  keepTyped(form);
  markFocalPoints(form);
  previewBeside(form);
}
