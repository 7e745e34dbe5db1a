/**
 * The two reference pages as scraped text: names, types, flags, codes, values and examples are the pages', the prose around
 * them is our own.
 */
export const REFERENCE_PAGES = [
  {
    folder: "gaap/2018-05-29",
    action: "DestroyProxies",
    text: `DestroyProxies

Last updated: 2020-04-17 15:10:27

1. API Description

Domain name for API request: gaap.tencentcloudapi.com.

Ends connections (DestroyProxies).

A maximum of 20 requests can be initiated per second for this API.

2. Input Parameters

Parameter Name Required Type Description
Action Yes String Common parameter. The value used for this API: DestroyProxies.
Version Yes String Common parameter. The value used for this API: 2018-05-29.
Region No String Common parameter. This parameter is not required for this API.
Force Yes Integer How to delete
1: all connections, bound or not.
0: none if one of them is bound.
With 0 the call fails where a server is bound.
InstanceIds.N No Array of String The connections; It’s an old parameter, please switch to ProxyIds.
ClientToken No String Makes the request idempotent. The maximum length is 64 ASCII characters. Unique to each request.
Another page tells more.
ProxyIds.N No Array of String The connections; It’s a new parameter.

3. Output Parameters

Parameter Name Type Description
InvalidStatusInstanceSet Array of String Connections in a wrong status.
OperationFailedInstanceSet Array of String Connections that are still there.
RequestId String The ID of the request.

4. Example

Example1 Terminating a Connection

Input Example

https://gaap.tencentcloudapi.com/?Action=DestroyProxies
&ProxyIds.0=link-11112222
&ProxyIds.1=link-11113333
&Force=1
&<Common request parameters>

Output Example

{
  "Response": {
    "OperationFailedInstanceSet": [],
    "RequestId": "d4228b1a-8b3b-43d6-a8e7-272d158ff332",
    "InvalidStatusInstanceSet": [
      "link-11112222"
    ]
  }
}

5. Developer Resources

API Explorer

A tool that sends requests.

SDK

Command Line Interface

6. Error Code

Other codes stand among the common ones.

Error Code Description
FailedOperation It failed
FailedOperation.AccountBalanceInsufficient No connection: too little money.
FailedOperation.ActionIsDoing Under way. Wait for its end.
FailedOperation.BelongDifferentGroup Not together: the groups differ.
FailedOperation.DuplicatedRequest Sent before. See ClientToken.
FailedOperation.RealServerAlreadyBound Not deleted: a server is bound.
InternalError Of the service
InvalidParameter Wrong parameter
InvalidParameterValue Wrong value
MissingParameter A parameter is missing
ResourceNotFound It does not exist
ResourceUnavailable It is unavailable
UnauthorizedOperation Not authorised
UnknownParameter Unknown parameter
UnsupportedOperation Not supported.

Was this page helpful?

  • Not at all
Send Feedback
Help`,
  },
  {
    folder: "sqlserver/2018-03-28",
    action: "CloseInterCommunication",
    text: `tencent cloud

文档反馈

CloseInterCommunication

最后更新时间:2023-09-18 11:41:48

1. API Description

Domain name for API request: sqlserver.tencentcloudapi.com.

Ends the interconnection of instances.

A maximum of 20 requests can be initiated per second for this API.

We recommend you to use API Explorer
Try it
API Explorer provides many things.

2. Input Parameters

Parameter Name Required Type Description
Action Yes String Common Params. The value used for this API: CloseInterCommunication.
Version Yes String Common Params. The value used for this API: 2018-03-28.
Region Yes String Common Params. For more information, see the list of regions.
InstanceIdSet.N Yes Array of String The instances

3. Output Parameters

Parameter Name Type Description
InterInstanceFlowSet Array of InterInstanceFlow Instances and tasks
RequestId String The ID of the request.

4. Example

Example1 Removing an instance from an interworking group

Input Example

POST / HTTP/1.1
Host: sqlserver.tencentcloudapi.com
Content-Type: application/json
X-TC-Action: CloseInterCommunication
<Common request parameters>

{
    "InstanceIdSet": [
        "mssql-hlh6yka1",
        "mssql-gfh54fg2"
    ]
}

Output Example

{
    "Response": {
        "Response": {
            {
                "FlowId": 0,
                "InstanceId": "mssql-hlh6yka1"
            },
            {
                "FlowId": 1253,
                "InstanceId": "mssql-gfh54fg2"
            }
        ],
        "RequestId": "fc3376a3-4585-4442-87cd-6076d3b510bc"
    }
}

5. Developer Resources

SDK

Command Line Interface

6. Error Code

Error Code Description
FailedOperation.DBError Database.
InternalError.SystemError System.
InvalidParameter.InputIllegal Input.
ResourceUnavailable.InstanceStatusInvalid Status.
UnauthorizedOperation.PermissionDenied CAM.`,
  },
] as const;
