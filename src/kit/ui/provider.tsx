// Everything a page stands on: look, language, queries, keys, toasts and the voice for screen readers.
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Language } from '../words.ts'
import { useKeyListener } from './keys.tsx'
import { LanguageProvider } from './language.tsx'
import { LiveRegion } from './live-region.tsx'
import { queryClient } from './query-client.ts'
import { resolver, theme } from './theme.ts'
import { Toasts } from './toasts.tsx'

interface KitProviderProps {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  readonly children: ReactNode
}

export function KitProvider({ language, setLanguage, children }: KitProviderProps) {
  useKeyListener()
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <LanguageProvider language={language} setLanguage={setLanguage}>
          {children}
          <Toasts />
          <LiveRegion />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
