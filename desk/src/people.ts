// Names of people, as `rasid people` heads its sections: "English · Arabic (id)".
import { here } from './address.svelte';
import type { PersonKeys, Sections } from './answers';

type Section = Sections<PersonKeys>['sections'][number];

export function nameOf(section: Section): string {
  const id = section.facts[0]?.person ?? '';
  const [english = id, arabic = english] = section.heading.replace(` (${id})`, '').split(' · ');
  return here.language === 'ar' ? arabic : english;
}

// The name of an id; the id itself where nobody of the answer has it.
export function named(people: Sections<PersonKeys> | undefined, id: string): string {
  const section = people?.sections.find((one) => one.facts[0]?.person === id);
  return section ? nameOf(section) : id;
}
