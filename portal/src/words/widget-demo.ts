/** A page of the vendor's own product, with the widget on it. */
export const widgetDemo = {
  title: (company: string) => `Printers · ${company}`,
  sample: 'Sample page. The Help button is the widget: one script tag put it here.',
  main: 'Main',
  sections: ['Orders', 'Stock', 'Shipments', 'Printers', 'Reports', 'Settings'],
  here: 'Printers',
  heading: 'Printers',
  about: 'Label and receipt printers in your depots.',
  columns: { printer: 'Printer', depot: 'Depot', labels: 'Labels today', state: 'State' },
  printers: [
    { name: 'ZD421, packing room 1', depot: 'Leeds', labels: '412', state: 'Ready' },
    { name: 'ZD421, packing room 2', depot: 'Leeds', labels: '388', state: 'Ready' },
    { name: 'ZT411, dispatch', depot: 'Tilbury', labels: '1,204', state: 'Ready' },
    { name: 'ZD621, returns desk', depot: 'Felixstowe', labels: '57', state: 'Paper low' },
    { name: 'TM-m30, front desk', depot: 'Felixstowe', labels: '0', state: 'Offline since 08:12' },
  ],
  settingsHeading: 'Label settings',
  settings: [
    { name: 'Format', value: '102 × 152 mm' },
    { name: 'Print method', value: 'Direct thermal' },
    { name: 'Test label', value: 'Printed yesterday at 16:40' },
  ],
}
