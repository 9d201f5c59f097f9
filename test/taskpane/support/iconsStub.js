/** Stands for @fluentui/react-icons: every icon is an empty svg that keeps what it is given, helpers do nothing. */
const { createElement } = require("react");

function Icon({ primaryFill, filled, ...props }) {
  void [primaryFill, filled];
  return createElement("svg", { "aria-hidden": props["aria-label"] ? undefined : true, ...props });
}

const helpers = {
  bundleIcon: () => Icon,
  createFluentIcon: () => Icon,
  iconFilledClassName: "icon-filled",
  iconRegularClassName: "icon-regular",
  useIconContext: () => ({}),
  IconDirectionContextProvider: ({ children }) => children,
};

module.exports = new Proxy(helpers, {
  get: (known, name) => {
    if (name === "__esModule") return true;
    return Object.hasOwn(known, name) ? known[name] : Icon;
  },
  has: () => true,
});
