// The Mantine side of tokens.css, so that its components and ours are drawn with the same values.
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const ink: MantineColorsTuple = [
  '#eef1fd',
  '#dde3fa',
  '#bcc7f4',
  '#98a8ed',
  '#778be6',
  '#5a71de',
  '#4059d6',
  '#2e48c4',
  '#25399e',
  '#1b2a77',
]
const gray: MantineColorsTuple = [
  '#f7f7f5',
  '#eeeeeb',
  '#e8e8e4',
  '#d4d4ce',
  '#b5b5ae',
  '#8c8c85',
  '#66665f',
  '#53534e',
  '#33332f',
  '#1b1b19',
]
const dark: MantineColorsTuple = [
  '#ecece8',
  '#cfcfca',
  '#b4b4ad',
  '#9c9c95',
  '#3b3b38',
  '#2f2f2c',
  '#262624',
  '#181817',
  '#121211',
  '#0b0b0a',
]

/** One map for both schemes: the tokens already know light from dark. */
const map = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--accent-ink)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--paper-3)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-2)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-success': 'var(--ok)',
  '--mantine-color-disabled': 'var(--paper-3)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-color': 'var(--accent-ink)',
}
export const resolver: CSSVariablesResolver = () => ({ variables: {}, light: map, dark: map })

const buttonSizes = {
  /** In a bar. */
  s: { '--button-height': 'var(--h-ctl-s)', '--button-padding-x': 'var(--s-2)' },
  normal: { '--button-height': 'var(--h-ctl)', '--button-padding-x': 'var(--s-3)' },
}

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, gray, dark },
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  fontSizes: {
    xs: 'var(--fs-1)',
    sm: 'var(--fs-2)',
    md: 'var(--fs-2)',
    lg: 'var(--fs-2)',
    xl: 'var(--fs-3)',
  },
  lineHeights: {
    xs: 'var(--lh-1)',
    sm: 'var(--lh-2)',
    md: 'var(--lh-2)',
    lg: 'var(--lh-2)',
    xl: 'var(--lh-3)',
  },
  spacing: { xs: 'var(--s-1)', sm: 'var(--s-2)', md: 'var(--s-4)', lg: 'var(--s-6)', xl: 'var(--s-8)' },
  radius: { xs: 'var(--r-1)', sm: 'var(--r-2)', md: 'var(--r-2)', lg: 'var(--r-3)', xl: 'var(--r-3)' },
  shadows: { xs: 'none', sm: 'none', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { variant: 'subtle', color: 'gray' },
      vars: (_: unknown, props: { size?: unknown }) => ({
        root: { ...(props.size === 's' ? buttonSizes.s : buttonSizes.normal), '--button-fz': 'var(--fs-2)' },
      }),
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'var(--h-ctl)' } },
    Input: { vars: () => ({ wrapper: { '--input-height': 'var(--h-ctl)' } }) },
    InputWrapper: {
      styles: {
        label: {
          fontSize: 'var(--fs-1)',
          lineHeight: 'var(--lh-1)',
          fontWeight: 400,
          color: 'var(--ink-3)',
          marginBottom: 'var(--s-1)',
        },
        error: { fontSize: 'var(--fs-1)', lineHeight: 'var(--lh-1)' },
      },
    },
    Checkbox: {
      defaultProps: { size: 'xs', radius: 'xs' },
      vars: () => ({ root: { '--checkbox-size': '16px' } }),
    },
    Radio: { defaultProps: { size: 'xs' }, vars: () => ({ root: { '--radio-size': '16px' } }) },
    Tabs: { defaultProps: { keepMounted: false } },
    SegmentedControl: { defaultProps: { withItemsBorders: false, radius: '8px' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        overlayProps: { color: 'var(--scrim)', backgroundOpacity: 1 },
        transitionProps: { duration: 120 },
      },
      styles: {
        content: { background: 'var(--raised)', border: '1px solid var(--line-2)' },
        header: { background: 'none' },
        title: { fontSize: 'var(--fs-3)', lineHeight: 'var(--lh-3)', fontWeight: 600 },
      },
    },
    /** The head of a dialog is not the head of the page. */
    ModalHeader: { defaultProps: { component: 'div' } },
    Menu: {
      defaultProps: {
        radius: 'lg',
        shadow: 'md',
        position: 'bottom-end',
        offset: 4,
        /** What drops down stays in the landmark that it belongs to, and is still not cut off by what scrolls. */
        withinPortal: false,
        floatingStrategy: 'fixed',
        withInitialFocusPlaceholder: false,
      },
      styles: { dropdown: { background: 'var(--raised)', padding: 6 }, item: { height: 32 } },
    },
    Popover: { defaultProps: { radius: 'lg', shadow: 'md', position: 'bottom-start', offset: 4 } },
    Tooltip: { defaultProps: { openDelay: 400, withinPortal: true } },
    Progress: { defaultProps: { size: 3 } },
    Skeleton: { defaultProps: { radius: 'xs' } },
  },
})
