"""Category and unit learned from the agency's own labelled complaints. Import from the submodules.

table      the labelled CSV: one row a past report
features   words, characters and places of a report as numbers
linear     one weighing of features for each label, and how sure it is
pairs      category and unit decided together
model      the model: learn, suggest
file       the model on disk, without code in it
"""
