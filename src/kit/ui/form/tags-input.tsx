// Free words on a record: typed, offered from those in use, taken away one by one.
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId, useState, type KeyboardEvent } from 'react'
import { useWords } from '../language.tsx'
import { elementProps, type InputProps } from './input-props.ts'
import styles from './input.module.css'
import { formWords } from './labels.ts'

/** The tags in use that begin with what was typed. */
export type Suggest = (typed: string, signal: AbortSignal) => Promise<readonly string[]>

export function TagsInput(props: InputProps & { readonly suggest?: Suggest | undefined }) {
  const words = useWords(formWords)
  const listId = useId()
  const [typed, setTyped] = useState('')
  const tags = tagsOf(props.value)
  const offered = useSuggestions(props.field.name, typed, props.suggest)

  const add = (text: string) => {
    setTyped('')
    const next = withTags(tags, text)
    if (next.length > tags.length) props.onChange(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === 'Enter' || event.key === ',') && typed.trim() !== '') {
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      props.onChange(tags.slice(0, -1))
    }
  }
  return (
    <div className={`${styles['input']} ${styles['tags']} ${props.inPlace ? styles['inPlace'] : ''}`}>
      {tags.map((tag) => (
        <span key={tag} className={styles['tag']}>
          <span className="cut">{tag}</span>
          <button
            type="button"
            aria-label={words.remove(tag)}
            onClick={() => props.onChange(tags.filter((one) => one !== tag))}
          >
            <IconX aria-hidden />
          </button>
        </span>
      ))}
      <input
        {...elementProps(props)}
        value={typed}
        list={listId}
        placeholder={tags.length === 0 ? words.addTag : undefined}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => add(typed)}
        autoComplete="off"
      />
      <datalist id={listId}>
        {offered
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
      </datalist>
    </div>
  )
}

/** `withTags(['Salon'], ' vip, salon ')` is `['Salon', 'vip']`: a tag in other letters is the same tag. */
export function withTags(tags: readonly string[], typed: string): string[] {
  const added = typed.split(',').map((tag) => tag.trim())
  return added.reduce<string[]>(
    (all, tag) =>
      tag === '' || all.some((one) => one.toLocaleLowerCase() === tag.toLocaleLowerCase())
        ? all
        : [...all, tag],
    [...tags],
  )
}

export function tagsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((tag) => typeof tag === 'string') : []
}

function useSuggestions(name: string, typed: string, suggest: Suggest | undefined): readonly string[] {
  const { data } = useQuery({
    queryKey: ['tags', name, typed.trim()],
    queryFn: ({ signal }) => suggest?.(typed.trim(), signal) ?? [],
    enabled: suggest !== undefined,
    placeholderData: (before) => before,
  })
  return data ?? []
}
