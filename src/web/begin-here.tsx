// The next step where there is nothing yet.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Create } from '../kit/ui/shell/top-bar.tsx'

export function BeginHere({ create }: { readonly create: Create | undefined }) {
  if (!create) return null
  return (
    <Button
      variant="default"
      leftSection={<IconPlus aria-hidden />}
      renderRoot={(props: object) => <Link {...props} {...create.link} />}
    >
      {create.label}
    </Button>
  )
}
