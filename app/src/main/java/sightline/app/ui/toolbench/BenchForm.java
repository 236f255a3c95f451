package sightline.app.ui.toolbench;

import javafx.scene.layout.VBox;
import sightline.model.tool.AuditTool;

/** The form of one line of the outline. */
interface BenchForm {
  /**
   * What decides which fields there are. While it stays the same, only what stands in the fields
   * changes.
   */
  Object shape(AuditTool draft);

  void fill(VBox into, FormFields fields, AuditTool draft);
}
