variable "action" {}

resource "alicloud_ram_policy" "p" {
  policy_name = "p"
  policy_document = jsonencode({
    Version = "1"
    Statement = [
      { Effect = "Allow", Action = var.action, Resource = "acs:oss:*:*:shop/*" },
      { Effect = "Allow", Action = "kms:*", Resource = "acs:kms:*:*:key/k" },  # expect: service-wide-wildcard
    ]
  })
}
