import type { BulletinWish } from '../bulletins/index.js';

interface SampleTopic {
  readonly title: string;
  readonly description: string;
  readonly bulletin?: Omit<BulletinWish, 'topicId' | 'timeZone'>;
  /** What becomes of its first issue: sent to the sample reader, or left as a draft. */
  readonly issue?: 'sent' | 'draft';
}

/** The topics that the sample strategies name, with the bulletins on some of them. */
export const sampleTopics: readonly SampleTopic[] = [
  {
    title: 'Delirium',
    description: 'Preventing, recognising and treating delirium in hospital and care homes.',
    bulletin: { title: 'Delirium weekly', frequency: 'weekly', day: 1, time: '07:00' },
    issue: 'sent',
  },
  {
    title: 'Antimicrobial stewardship',
    description: 'Using antibiotics well: prescribing, duration, resistance.',
    bulletin: {
      title: 'Antimicrobial stewardship update',
      frequency: 'weekly',
      day: 3,
      time: '08:30',
    },
    issue: 'draft',
  },
  {
    title: 'Staff wellbeing and burnout',
    description: 'Keeping the people who care well.',
    bulletin: { title: 'Staff wellbeing monthly', frequency: 'monthly', day: 1, time: '09:00' },
  },
  {
    title: 'Stroke rehabilitation',
    description: 'Recovery after stroke: movement, speech, daily life.',
  },
  { title: 'Falls and frailty', description: 'Preventing falls and living well with frailty.' },
  { title: 'Sepsis', description: 'Recognising sepsis early and treating it in time.' },
  {
    title: 'Type 2 diabetes self-management',
    description: 'Education and support for people with type 2 diabetes.',
  },
  {
    title: 'COPD and pulmonary rehabilitation',
    description: 'Rehabilitation and self-care in chronic lung disease.',
  },
  {
    title: 'Perinatal mental health',
    description: 'Mental health in pregnancy and the first year after birth.',
  },
  { title: 'Health inequalities', description: 'Who is reached by care, and who is not.' },
];
