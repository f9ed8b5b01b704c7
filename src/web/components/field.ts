import { errorFor, type FormError } from './error-summary.js';

/**
 * For the controls of a form whose fields are all text: what each needs to know of its field, by name.
 * `<TextInput {...field('title')} label="Title" />`
 */
export function fieldsOf<Form extends Readonly<Record<keyof Form, string>>>(
  form: Form,
  errors: readonly FormError[],
) {
  return (name: keyof Form & string) => ({
    id: name,
    name,
    value: form[name],
    error: errorFor(errors, name),
  });
}
