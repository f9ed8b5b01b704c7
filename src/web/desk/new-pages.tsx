import type { Topic } from '../../bulletins/index.js';
import { weekdays } from '../bulletins/schedule-text.js';
import { Button } from '../components/button.js';
import type { FormError } from '../components/error-summary.js';
import { fieldsOf } from '../components/field.js';
import { BackLink } from '../components/notices.js';
import { Select, Textarea, TextInput } from '../components/text-fields.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';

export interface TopicForm {
  readonly title: string;
  readonly description: string;
}

export function NewTopicPage(props: {
  shell: Shell;
  form: TopicForm;
  errors?: readonly FormError[];
}) {
  const errors = props.errors ?? [];
  const field = fieldsOf(props.form, errors);
  return (
    <Layout
      title="Make a topic"
      shell={props.shell}
      current="desk"
      errors={errors}
      before={<BackLink href="/desk">Editor’s desk</BackLink>}
    >
      <h1>Make a topic</h1>
      <form method="post" novalidate>
        <TextInput {...field('title')} label="Title" width={30} />
        <Textarea {...field('description')} label="What it covers, in a sentence" rows={3} />
        <Button preventDoubleClick>Make the topic</Button>
      </form>
    </Layout>
  );
}

export interface BulletinForm {
  readonly title: string;
  /** Slug of the topic. */
  readonly topic: string;
  readonly frequency: string;
  readonly weekday: string;
  readonly monthDay: string;
  readonly time: string;
  readonly timeZone: string;
}

function ScheduleFields({ field }: { field: ReturnType<typeof fieldsOf<BulletinForm>> }) {
  return (
    <>
      <Select
        {...field('frequency')}
        label="How often"
        options={[
          { value: 'weekly', text: 'Every week' },
          { value: 'daily', text: 'Every day' },
          { value: 'monthly', text: 'Every month' },
        ]}
      />
      <Select
        {...field('weekday')}
        label="Day of the week"
        hint="For a weekly bulletin."
        options={weekdays.map((text, index) => ({ value: String(index + 1), text }))}
      />
      <TextInput
        {...field('monthDay')}
        label="Day of the month"
        hint="For a monthly bulletin, 1 to 28."
        width={2}
        inputmode="numeric"
      />
      <TextInput {...field('time')} label="Time" hint="Like 07:00" width={5} />
      <TextInput {...field('timeZone')} label="Time zone" width={20} />
    </>
  );
}

export function NewBulletinPage(props: {
  shell: Shell;
  topics: readonly Topic[];
  form: BulletinForm;
  errors?: readonly FormError[];
}) {
  const errors = props.errors ?? [];
  const field = fieldsOf(props.form, errors);
  return (
    <Layout
      title="Make a bulletin"
      shell={props.shell}
      current="desk"
      errors={errors}
      before={<BackLink href="/desk">Editor’s desk</BackLink>}
    >
      <h1>Make a bulletin</h1>
      <form method="post" action="/desk/new-bulletin" novalidate>
        <TextInput {...field('title')} label="Title" width={30} />
        <Select
          {...field('topic')}
          label="Topic"
          options={props.topics.map(({ slug, title }) => ({ value: slug, text: title }))}
        />
        <ScheduleFields field={field} />
        <Button preventDoubleClick>Make the bulletin</Button>
      </form>
    </Layout>
  );
}
