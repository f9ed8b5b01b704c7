import { platformChoices, platformName } from '../../bank/index.js';
import type { Platform, Shape } from '../../strategy/index.js';
import { Button } from '../components/button.js';
import { Select } from '../components/text-fields.js';

/** What a reader wants to see a strategy in. */
export interface TakeWish {
  readonly to: Platform;
  readonly shape: Shape;
}

/** "Take it for": the platform in front of the reader, and lines or one search. `words` are kept, to mark them again. */
export function TakeForm(props: {
  from: Platform;
  wish: TakeWish | null;
  action: string;
  words: string;
}) {
  const { from, wish } = props;
  const others = platformChoices.filter(({ value }) => value !== from);
  return (
    <form class="app-take" method="get" action={`${props.action}#lines`}>
      {props.words !== '' && <input type="hidden" name="q" value={props.words} />}
      <Select
        id="to"
        name="to"
        label="Take it for"
        value={wish?.to ?? from}
        options={[{ value: from, text: `${platformName(from)} (as deposited)` }, ...others]}
      />
      <Select
        id="shape"
        name="shape"
        label="Write it as"
        value={wish?.shape ?? 'lines'}
        options={[
          { value: 'lines', text: 'Numbered lines' },
          { value: 'single', text: 'One search' },
        ]}
      />
      <Button variant="secondary" small>
        Show
      </Button>
    </form>
  );
}
