"""Streamlit entry of Asisten Humas: page frame, who is working, navigation. Run it with `make app`."""

import logging

import streamlit as st

from asisten_humas.errors import HumasError
from asisten_humas.ui.frame import ICON, REVIEW_PATH, pages, sidebar
from asisten_humas.ui.literal import literal
from asisten_humas.ui.notices import show_notices
from asisten_humas.ui.person import ask_for_person, person
from asisten_humas.ui.reading import forget_readings

UNEXPECTED = "Terjadi kesalahan di dalam aplikasi. Muat ulang halaman; bila terulang, hubungi pengelola sistem."

st.set_page_config(page_title="Asisten Humas", page_icon=ICON, layout="wide")

page = st.navigation(pages(), position="sidebar" if person() else "hidden")
with st.container(width=1160):
    try:
        if person():
            sidebar()
            show_notices()
            if page.url_path != REVIEW_PATH:
                forget_readings()  # the time on another page is no time of reading
            page.run()
        else:
            ask_for_person()
    except HumasError as error:
        st.error(literal(error.indonesian), icon=":material/error:")
    except Exception:  # the page must not show staff a traceback; the log gets it
        logging.getLogger("asisten_humas").exception("page failed")
        st.error(UNEXPECTED, icon=":material/error:")
