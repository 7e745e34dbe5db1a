/** A page about an invented service, as Markdown; tests spoil it in one place each. */
export const CART_PAGE = `## 1. API Description

Domain name for API request: carts.tencentcloudapi.com.

This API (StopCart) is used to stop carts.

A maximum of 20 requests can be initiated per second for this API.

## 2. Input Parameters

| Parameter Name | Required | Type | Description |
|---------|---------|---------|---------|
| Action | Yes | String | Common parameter. The value used for this API: StopCart. |
| Version | Yes | String | Common parameter. The value used for this API: 2020-01-01. |
| Region | Yes | String | Common parameter. See the [list of regions](https://cloud.tencent.comhttps://cloud.tencent.com/document). |
| CartIds.N | Yes | Array of String | Carts to stop. |
| Brake | No | [Brake](#Brake) | Brake to use. |

## 3. Output Parameters

| Parameter Name | Type | Description |
|---------|---------|---------|
| CartSet | Array of [Cart](#Cart) | Carts that stand. |
| Total | Integer | Number of them. |
| RequestId | String | ID of the request. |

## 4. Example

### Example1 Stopping two

#### Input Example

\`\`\`
https://carts.tencentcloudapi.com/?Action=StopCart
&CartIds.0=cart-1
&CartIds.1=cart-2
&<Common request parameters>
\`\`\`

#### Output Example

\`\`\`
{
  "Response": {
    "CartSet": [{ "CartId": "cart-1", "Load": 1.5 }, { "CartId": "cart-2", "Load": null }],
    "Total": 2,
    "RequestId": "d4228b1a-8b3b-43d6-a8e7-272d158ff332"
  }
}
\`\`\`

## 6. Error Codes

| Error Code | Description |
|---------|---------|
| FailedOperation.Rolling | It still rolls. |
| ResourceNotFound | No such cart. |
`;

/** The chapter of data types of the same service. */
export const CART_TYPES = `## Brake

Used by actions: StopCart.

| Name | Type | Required | Description |
|------|------|----------|------|
| Action | String | Yes | Hold or release. |
| Force | Integer | No | How hard. Value range: 1-10. |

## Cart

A cart.

Used by actions: StopCart.

| Name | Type | Description |
|------|------|------|
| CartId | String | Its ID. |
| Load | Float | What it carries.<br/>Note: This field may return null, indicating that no valid values can be obtained. |
`;
