"""The Streamlit app: one file per page in pages/, and the parts that pages share. No logic: pages call the façade.

Texts by citizens, uploads and drafts are shown with `st.text`, which reads neither Markdown nor HTML.
"""
