// How much room is left, under each field that has a bound. Read out only when little is left.

const LITTLE = 0.9;

export function count(field) {
  const output = document.createElement('p');
  output.className = 'hint counter';
  field.after(output);
  const tell = () => {
    output.textContent = `${field.value.length} / ${field.maxLength}`;
    const little = field.value.length >= field.maxLength * LITTLE;
    output.classList.toggle('little', little);
    if (little) {
      output.setAttribute('role', 'status');
    } else {
      output.removeAttribute('role');
    }
  };
  field.addEventListener('input', tell);
  tell();
}
