import { expect, test } from "vitest";
import { readGoErrors } from "../../../generator/import/catalogue/go-errors.ts";

const client = `package v20240102

// OpenGates
// This API opens gates.
//
// error code that may be returned:
//  FAILEDOPERATION = "FailedOperation"
//  FAILEDOPERATION_GATEISOPEN = "FailedOperation.GateIsOpen"
//  FAILEDOPERATION = "FailedOperation"
func (c *Client) OpenGates(request *OpenGatesRequest) (response *OpenGatesResponse, err error) {
    return c.OpenGatesWithContext(context.Background(), request)
}

// OpenGates
// 可能返回的错误码:
//  INTERNALERROR = "InternalError"
func (c *Client) OpenGatesWithContext(ctx context.Context, request *OpenGatesRequest) (response *OpenGatesResponse, err error) {
    X = "NotACode"
}

//  STRAY = "Stray"

func NewCloseGatesRequest() (request *CloseGatesRequest) {
}

// CloseGates
func (c *Client) CloseGates(request *CloseGatesRequest) (response *CloseGatesResponse, err error) {
`;

const errors = `package v20240102

const (
	// error codes for specific actions

	// Operation failed.
	FAILEDOPERATION = "FailedOperation"

	// The gate is open.
	// Close it first.
	FAILEDOPERATION_GATEISOPEN = "FailedOperation.GateIsOpen"

	INTERNALERROR = "InternalError"
)
`;

test("reads the codes above each method and the texts above each constant", () => {
  const read = readGoErrors(client, errors);
  expect([...read.codes]).toEqual([["OpenGates", ["FailedOperation", "FailedOperation.GateIsOpen"]]]);
  expect([...read.texts]).toEqual([
    ["FailedOperation", "Operation failed."],
    ["FailedOperation.GateIsOpen", "The gate is open.\nClose it first."],
    ["InternalError", ""],
  ]);
});
