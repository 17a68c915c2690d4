resource "alicloud_ram_policy" "torn" {
  policy_name     = "torn"
  policy_document = jsonencode({
    Version   = "1"
    Statement = [{ Effect = "Allow", Action = "oss:GetObject" ]  # expect: invalid-policy-element, unreadable-document
  })
}
