import { classes } from './classes.js';
import { describedBy, FormGroup, type Question } from './form-group.js';

/** One file from the visitor's machine. */
export function FileInput(props: Question & { accept?: string | undefined }) {
  return (
    <FormGroup question={props}>
      <input
        class={classes(
          'nhsuk-file-upload',
          props.error !== undefined && 'nhsuk-file-upload--error',
        )}
        id={props.id}
        name={props.name}
        type="file"
        accept={props.accept}
        aria-describedby={describedBy(props)}
      />
    </FormGroup>
  );
}
