import type { DepositField, DepositForm } from './deposit-form.js';

/** Carries what has been entered to the next page; `except` names the fields that the page itself asks for. */
export function HiddenFields(props: { form: DepositForm; except?: readonly DepositField[] }) {
  const fields = (Object.keys(props.form) as DepositField[]).filter(
    (field) => !(props.except ?? []).includes(field),
  );
  return (
    <>
      {fields.map((field) =>
        // A hidden input would lose the line breaks of a history in some browsers.
        props.form[field].includes('\n') ? (
          <textarea name={field} hidden aria-hidden="true" tabindex={-1}>
            {`${props.form[field].startsWith('\n') ? '\n' : ''}${props.form[field]}`}
          </textarea>
        ) : (
          <input type="hidden" name={field} value={props.form[field]} />
        ),
      )}
    </>
  );
}
