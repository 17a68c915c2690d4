module "orders" {
  source = "./role"
  action = "oss:GetObject"
}

module "reports" {
  source = "./role"
  action = "log:*"  # expect: service-wide-wildcard
}
