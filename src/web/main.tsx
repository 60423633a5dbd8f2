// Where the browser starts: the look, the language, the addresses.
import '../kit/ui/styles.ts'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useCallback, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { firstLanguage } from '../kit/ui/language.tsx'
import { KitProvider } from '../kit/ui/provider.tsx'
import type { Language } from '../kit/words.ts'
import { askAhead } from './ask-ahead.ts'
import { router } from './router.tsx'
import { watchSessionEnd } from './session-end.ts'

const storedLanguage = 'carnet.language'

function Carnet() {
  const [language, setLanguage] = useState(() =>
    firstLanguage(localStorage.getItem(storedLanguage), navigator.languages),
  )
  const choose = useCallback((chosen: Language) => {
    localStorage.setItem(storedLanguage, chosen)
    setLanguage(chosen)
  }, [])
  return (
    <KitProvider language={language} setLanguage={choose}>
      <RouterProvider router={router} />
    </KitProvider>
  )
}

askAhead(location)
watchSessionEnd()
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <Carnet />
    </StrictMode>,
  )
