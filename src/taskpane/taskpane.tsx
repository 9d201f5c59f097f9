import { createRoot } from "react-dom/client";
import { FluentProvider, webLightTheme, Button, Field, Input, Select, RadioGroup, Radio, Checkbox, MessageBar, MessageBarBody, MessageBarTitle, MessageBarActions, Spinner, TabList, Tab, Accordion, AccordionItem, AccordionHeader, AccordionPanel, Dialog, DialogSurface, DialogBody, DialogTitle, DialogContent, DialogActions, ToggleButton, Textarea } from "@fluentui/react-components";
import { checkWorkbook } from "../app/checkWorkbook";
import { bundledRubrics } from "../app/bundledRubrics";
import { planFill } from "../app/fillWorkbook";
import { DismissRegular, CheckmarkCircleRegular } from "@fluentui/react-icons";
(window as any).x = [checkWorkbook, bundledRubrics, planFill, () => import("../hosts/file/fileHost"),  () => import("../hosts/file/inflateBrowser")];
createRoot(document.getElementById("root")!).render(<FluentProvider theme={webLightTheme}><Button icon={<DismissRegular/>}/><CheckmarkCircleRegular/><Field><Input/></Field><Select/><RadioGroup><Radio/></RadioGroup><Checkbox/><MessageBar><MessageBarBody><MessageBarTitle/></MessageBarBody><MessageBarActions/></MessageBar><Spinner/><TabList><Tab value="1"/></TabList><Accordion><AccordionItem value="1"><AccordionHeader/><AccordionPanel/></AccordionItem></Accordion><Dialog><DialogSurface><DialogBody><DialogTitle/><DialogContent/><DialogActions/></DialogBody></DialogSurface></Dialog><ToggleButton/><Textarea/></FluentProvider>);
