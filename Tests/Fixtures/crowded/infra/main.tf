# The same role, this time by hand.
resource "alicloud_ram_policy" "shop" {
  policy_name     = "shop"
  policy_document = jsonencode({
    Version = "1"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "ram:PassRole" # for deployments
        Resource = "*"
      },
      { Effect = "Allow", Action = "kms:*", Resource = "*" }
    ]
  })
}

resource "alicloud_fcv3_custom_domain" "api" {
  custom_domain_name = "api.shop.example"
  protocol           = "HTTP"
  tls_config {
    min_version   = "TLSv1.1"
    cipher_suites = ["TLS_RSA_WITH_AES_128_CBC_SHA"]
  }
}
