variable "name" {}
variable "document" {}

resource "alicloud_ram_role" "this" {
  role_name            = var.name
  max_session_duration = 3600

  assume_role_policy_document = <<-EOF
    {
      "Version": "1",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": "sts:AssumeRole",
          "Principal": { "Service": ["fc.aliyuncs.com"] }
        }
      ]
    }
  EOF
}

resource "alicloud_ram_policy" "this" {
  policy_name     = "${var.name}-objects"
  policy_document = var.document
}

resource "alicloud_ram_role_policy_attachment" "this" {
  role_name   = alicloud_ram_role.this.role_name
  policy_name = alicloud_ram_policy.this.policy_name
  policy_type = alicloud_ram_policy.this.type
}

output "arn" {
  value = alicloud_ram_role.this.arn
}

output "policy_name" {
  value = alicloud_ram_policy.this.policy_name
}
