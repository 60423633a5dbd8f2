// The address of a record that was merged into another leads to the other: the server answers with that one.
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'

export function useOriginal(id: number, answeredId: number | undefined): void {
  const navigate = useNavigate()
  const leadsTo = answeredId === undefined || answeredId === id ? null : answeredId
  useEffect(() => {
    if (leadsTo === null) return
    void navigate({ to: '.', params: { id: String(leadsTo) }, search: true, replace: true } as never)
  }, [leadsTo, navigate])
}
