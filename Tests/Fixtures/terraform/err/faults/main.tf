resource "alicloud_ram_policy" "faults" {
  policy_name = "faults"
  policy_document = jsonencode({
    Version   = "2"  # expect: invalid-policy-element
    Statement = [{ Effect = "Permit", Action = "oss:GetObject", Resource = "*" }]  # expect: invalid-policy-element
  })
}
