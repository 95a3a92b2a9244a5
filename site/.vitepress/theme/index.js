// The default theme without its fonts: pages look like the system they are read on, and load nothing.
import DefaultTheme from "vitepress/theme-without-fonts";
import "./style.css";

export default DefaultTheme;
