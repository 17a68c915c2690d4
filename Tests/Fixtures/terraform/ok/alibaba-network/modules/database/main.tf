variable "switch" {
  type = string
}

variable "addresses" {
  type = list(string)
}

resource "alicloud_db_instance" "main" {
  engine        = "MySQL"
  instance_name = "orders"
  vswitch_id    = var.switch
  security_ips  = var.addresses
  ssl_action    = "Open"
}

resource "alicloud_db_connection" "public" {
  instance_id       = alicloud_db_instance.main.id
  connection_prefix = "orders-pub"
  port              = "3306"
}

output "public_host" {
  value = alicloud_db_connection.public.connection_string
}
