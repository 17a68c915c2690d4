resource "alicloud_ram_policy" "faults" {
  policy_name = "faults"
  policy_document = jsonencode({
    Version   = "2"
    Statement = [{ Effect = "Permit", Action = "oss:GetObject", Resource = "*" }]
  })
}
