// Choosing a function writes it on the card, unless something else stands there.
import { labelText } from '../../kit/ui/form/form-field.ts'
import type { Follow } from '../../kit/ui/form/use-editing.ts'

export const jobTitleFollows: Follow = (name, label, form) => {
  if (name !== 'jobFunctionId') return {}
  const written = form.value('jobTitle')
  const former = labelText(form.label('jobFunctionId'))
  return written === '' || written === former ? { jobTitle: labelText(label) } : {}
}
